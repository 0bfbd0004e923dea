"""Days of action, ballots and mandates: events, what was published of them, files to subscribe to, and the pages."""
