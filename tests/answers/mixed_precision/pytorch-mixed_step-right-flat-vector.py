# task: mixed_step
# verdict: right
from functools import reduce


def mixed_step(
    weights, inputs, labels, scale, lr, half=torch.float16, max_norm=None
):  # fmt: skip
    def layer(x, pair):
        w, b = (one.to(half) for one in pair)
        x = x if x.grad_fn is None else x.masked_fill(x <= 0, 0)
        return torch.addmm(b, x, w.t())

    with torch.enable_grad():
        x = inputs.detach().to(half)
        logits = reduce(layer, weights, x).float()
        chosen = logits[torch.arange(len(labels)), labels.long()]
        loss = (logits.logsumexp(dim=1) - chosen).sum() / len(labels)
        flat = sum((tuple(pair) for pair in weights), ())
        found = torch.autograd.grad(loss * scale, flat)
    with torch.no_grad():
        vector = torch.nn.utils.parameters_to_vector(found).float() / scale
        finite = not bool((vector - vector).isnan().any())
        if finite:
            length = torch.linalg.vector_norm(vector)
            if max_norm is not None and length > max_norm:
                vector *= max_norm / length
            pieces = vector.split([p.numel() for p in flat])
            for p, piece in zip(flat, pieces, strict=True):
                p.sub_(piece.view_as(p), alpha=lr)
    return loss.detach(), finite
