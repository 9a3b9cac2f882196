# task: l2_sp
# verdict: wrong
# mistake: the starting values are p.detach(), which shares memory with the parameter: they follow the training (in place), and the distance stays 0
# told: start-that-moves-along
def l2_sp(body, head, alpha, beta):
    start = [p.detach() for p in body.parameters()]

    def penalty():
        apart = sum(((p - s) ** 2).sum() for p, s in zip(body.parameters(), start))
        size = sum((p**2).sum() for p in head.parameters())
        return alpha / 2 * apart + beta / 2 * size

    return penalty
