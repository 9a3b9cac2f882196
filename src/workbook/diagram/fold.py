"""Make a long list of operations short: small ones join the one before, blocks become one."""

from dataclasses import replace

from workbook.diagram.nodes import ATTACHED


def compact(nodes):
    """Join normalizations and activations to the operation whose output they take alone."""
    uses = [sum(number in one.inputs for one in nodes) for number in range(len(nodes))]
    owner, kept = {}, []
    for number, node in enumerate(nodes):
        before = node.inputs[0] if len(node.inputs) == 1 else None
        target = owner.get(before)
        if node.kind in ATTACHED and before and uses[before] == 1 and target:
            owner[number] = target
            old = kept[target]
            kept[target] = replace(
                old, detail=f"{old.detail} + {node.kind}".strip(),
                parameters=old.parameters + node.parameters,
            )  # fmt: skip
            continue
        owner[number] = len(kept)
        kept.append(replace(node, inputs=tuple(owner[one] for one in node.inputs)))
    return kept


def folded(nodes, depth):
    """One node for all neighbors that share their outermost ``depth`` modules."""
    owner, kept, last = {}, [], None
    for number, node in enumerate(nodes):
        block = node.path[:depth] if len(node.path) >= depth else None
        inputs = tuple(dict.fromkeys(owner[one] for one in node.inputs))
        if block is not None and block == last:
            kept[-1] = _joined(kept[-1], node, inputs, len(kept) - 1, block[-1][1])
        else:
            kept.append(replace(node, inputs=inputs))
        owner[number], last = len(kept) - 1, block
    return compact(kept)


def _joined(block, node, inputs, place, name):
    others = tuple(one for one in inputs if one != place and one not in block.inputs)
    return replace(
        block, kind=name, detail="", shape=node.shape, inputs=block.inputs + others,
        parameters=block.parameters + node.parameters,
        multiply_adds=block.multiply_adds + node.multiply_adds,
    )  # fmt: skip
