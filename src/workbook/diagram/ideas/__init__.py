"""Pictures of ideas, one module for each kind: what they show is computed with real arrays."""

from workbook.diagram.ideas.arrays import broadcasting
from workbook.diagram.ideas.blocks import kept_places, side_by_side
from workbook.diagram.ideas.files import contents, file_writes
from workbook.diagram.ideas.layouts import maps_in_memory, memory_order
from workbook.diagram.ideas.learning import low_rank, unfreezing, what_learns
from workbook.diagram.ideas.numbers import bits_of, number_line, scaled_gradients
from workbook.diagram.ideas.precision import in_kinds, precision_flow
from workbook.diagram.ideas.speed import prefetching, roof
from workbook.diagram.ideas.steps import scale_history, step_by_step
from workbook.diagram.ideas.together import buckets, ring_all_reduce
from workbook.diagram.ideas.vision import (
    connection_table,
    pooling_windows,
    response_window,
    towers,
)
from workbook.diagram.ideas.volumes import volumes

__all__ = [
    "bits_of", "broadcasting", "buckets", "connection_table", "contents", "file_writes",
    "in_kinds", "kept_places", "low_rank", "maps_in_memory", "memory_order", "number_line",
    "pooling_windows", "precision_flow", "prefetching", "response_window", "ring_all_reduce",
    "roof", "scale_history", "scaled_gradients", "side_by_side", "step_by_step", "towers",
    "unfreezing", "volumes", "what_learns",
]  # fmt: skip
