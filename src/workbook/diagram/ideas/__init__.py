"""Pictures of ideas, one module for each kind: what they show is computed with real arrays."""

from workbook.diagram.ideas.arrays import broadcasting
from workbook.diagram.ideas.axes import flattening, shared
from workbook.diagram.ideas.checks import bisection, reached
from workbook.diagram.ideas.data import leak, shuffle_buffer
from workbook.diagram.ideas.flow import chains, cross_entropy_flow
from workbook.diagram.ideas.graph import graph, recorded
from workbook.diagram.ideas.loops import epochs, modes
from workbook.diagram.ideas.memory import views
from workbook.diagram.ideas.stopping import kept, patience
from workbook.diagram.ideas.velocity import optimizer_memory, velocity
from workbook.diagram.ideas.windows import im2col, receptive_field

__all__ = [
    "bisection",
    "broadcasting",
    "chains",
    "cross_entropy_flow",
    "epochs",
    "flattening",
    "graph",
    "im2col",
    "kept",
    "leak",
    "modes",
    "optimizer_memory",
    "patience",
    "reached",
    "receptive_field",
    "recorded",
    "shared",
    "shuffle_buffer",
    "velocity",
    "views",
]
