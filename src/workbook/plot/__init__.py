"""Figures for the chapters. Each function returns a closed figure: end a cell with it.

In a script, keep it with `figure.savefig("name.png")`; `plt.show()` shows nothing of it.
"""

from workbook.plot.charts import bars_with_intervals, curves, draw_run_card
from workbook.plot.images import show_filters, show_images, show_maps

__all__ = [
    "bars_with_intervals",
    "curves",
    "draw_run_card",
    "show_filters",
    "show_images",
    "show_maps",
]
