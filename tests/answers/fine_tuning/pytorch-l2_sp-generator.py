# task: l2_sp
# verdict: wrong
# mistake: head.parameters() is a generator that is kept: it is exhausted after the first call, and the head's term is 0 from then on
# told: head-read-once
def l2_sp(body, head, alpha, beta):
    anchored = [(p, p.detach().clone()) for p in body.parameters()]
    free = head.parameters()

    def penalty():
        distance = sum((p - start).square().sum() for p, start in anchored)
        norm = sum(p.square().sum() for p in free)
        return alpha / 2 * distance + beta / 2 * norm

    return penalty
