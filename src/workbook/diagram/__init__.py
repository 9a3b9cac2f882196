"""Drawings of networks and ideas: SVG that follows light and dark mode, and says what it shows.

Nothing is imported here: a page runs again if a module changes from which it takes a drawing.
"""
