# task: data_parallel_step
# verdict: right
def data_parallel_step(model, images, labels, lr):
    trainable = [p for p in model.parameters() if p.requires_grad]
    with torch.enable_grad():
        logits = model(images)
        total = functional.cross_entropy(logits, labels, reduction="sum")
        slopes = torch.autograd.grad(total, trainable, allow_unused=True)
    pieces = [
        (torch.zeros_like(p) if s is None else s).reshape(-1)
        for p, s in zip(trainable, slopes, strict=True)
    ]
    numbers = total.new_tensor([float(total), len(labels)], dtype=torch.float64)
    message = torch.cat([numbers, *(piece.double() for piece in pieces)])
    dist.all_reduce(message)
    loss, count = message[0].item(), message[1].item()
    steps = message[2:].split([piece.numel() for piece in pieces])
    with torch.no_grad():
        for p, one in zip(trainable, steps, strict=True):
            p.add_(one.reshape(p.shape).to(p.dtype), alpha=-lr / count)
    return loss / count
