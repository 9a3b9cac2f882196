# task: average_gradients
# verdict: wrong
# mistake: dist.reduce brings the sum to process 0 only; the others return something else
# told: only-the-first-process-knows
def average_gradients(gradients, count):
    total = torch.tensor(float(count), dtype=torch.float64)
    dist.all_reduce(total)
    averaged = []
    for gradient in gradients:
        weighted = gradient.detach().clone() * count
        dist.reduce(weighted, dst=0, op=dist.ReduceOp.SUM)
        averaged.append(weighted / total.item())
    return averaged
