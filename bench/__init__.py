"""What is measured rather than tested; nothing in here is part of the application."""
