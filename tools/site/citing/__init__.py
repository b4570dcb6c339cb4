"""What others cite and link by: citations, identity pages, metadata, inventories."""
