"""'Does this concern me?': a role, an employer and a place held against what is on record; nothing is kept."""
