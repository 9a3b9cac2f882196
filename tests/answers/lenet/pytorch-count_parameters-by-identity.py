# task: count_parameters
# verdict: right
# way: all names, duplicates included, collected in a dictionary by the identity of the parameter
def count_parameters(model):
    sizes = {
        id(p): int(torch.Size(p.shape).numel())
        for _, p in model.named_parameters(remove_duplicate=False)
        if p.requires_grad
    }
    return sum(sizes.values())
