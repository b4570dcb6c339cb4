"""What lets a reader keep the report on a device: a service worker that is asked for on the page of the downloads."""
