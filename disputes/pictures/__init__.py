"""Pictures over all disputes: by sector and cause over time, and working days lost."""
