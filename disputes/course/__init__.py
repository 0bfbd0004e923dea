"""The course of one dispute: where it stands, what comes next, its picture and its timeline."""
