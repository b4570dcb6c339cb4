"""Run the command line: python -m tools."""

from tools.cli import main

main(prog_name="python -m tools")
