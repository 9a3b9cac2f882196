# task: count_parameters
# verdict: wrong
# mistake: only parameters that are called weight and bias are counted, others (a coefficient of one's own, in_proj_weight) are missed
# told: known-names-counted-only
def count_parameters(model):
    total, seen = 0, set()
    for module in model.modules():
        for name in ("weight", "bias"):
            tensor = getattr(module, name, None)
            if not isinstance(tensor, nn.Parameter) or id(tensor) in seen:
                continue
            seen.add(id(tensor))
            if tensor.requires_grad:
                total += tensor.numel()
    return total
