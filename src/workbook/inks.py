"""The inks of all plots.  Nothing is imported: the kernels of the book read them as they start."""

# The hues of Okabe and Ito, dark enough for lines on white; neighbors differ in lightness, too.
COLORS = ("#0072B2", "#D55E00", "#00704F", "#C2659A", "#8A5F00", "#2E93D0", "#000000")
INK, GRID = "#222222", "#DDDDDD"
