# task: average_gradients
# verdict: right
def average_gradients(gradients, count):
    results = []
    number = torch.tensor([count], dtype=torch.float64)
    dist.all_reduce(number, op=dist.ReduceOp.SUM)
    share = count / number.item()
    for gradient in gradients:
        part = (gradient * share).contiguous()
        pieces = [torch.empty_like(part) for _ in range(dist.get_world_size())]
        dist.all_gather(pieces, part)
        results.append(torch.stack(pieces).sum(dim=0))
    return results
