"""Pictures of ideas, one module for each kind: what they show is computed with real arrays."""

from workbook.diagram.ideas.arrays import broadcasting
from workbook.diagram.ideas.graph import graph, recorded
from workbook.diagram.ideas.memory import views
from workbook.diagram.ideas.windows import im2col, receptive_field

__all__ = ["broadcasting", "graph", "im2col", "receptive_field", "recorded", "views"]
