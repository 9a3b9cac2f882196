# task: l2_sp
# verdict: wrong
# mistake: detach() without clone(): the start follows the weights
# mistake: the biases of the head are left out
# told: biases-of-the-head-left-out, start-that-moves-along
def l2_sp(body, head, alpha, beta):
    start = [p.detach() for p in body.parameters()]

    def penalty():
        distance = sum(
            ((p - q) ** 2).sum()
            for p, q in zip(body.parameters(), start, strict=True)
        )
        norm = sum((p**2).sum() for p in head.parameters() if p.dim() > 1)
        return alpha / 2 * distance + beta / 2 * norm

    return penalty
