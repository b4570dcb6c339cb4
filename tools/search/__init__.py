"""The search: what a reader's words are compared with, made for the browser. No generator is needed."""
