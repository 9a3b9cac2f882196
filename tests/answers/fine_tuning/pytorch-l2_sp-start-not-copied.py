# task: l2_sp
# verdict: wrong
# mistake: the starting values are not copied, so the distance is always zero
# told: start-that-moves-along
def l2_sp(body, head, alpha, beta):
    start = [p.detach() for p in body.parameters()]

    def penalty():
        distance = sum(((p - s) ** 2).sum() for p, s in zip(body.parameters(), start))
        norm = sum((p**2).sum() for p in head.parameters())
        return alpha / 2 * distance + beta / 2 * norm

    return penalty
