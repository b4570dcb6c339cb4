"""What the site needs beyond Markdown. Only hooks.py knows MkDocs."""
