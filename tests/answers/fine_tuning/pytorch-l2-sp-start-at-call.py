# task: l2_sp
# verdict: wrong
# mistake: The starting point is read at each call, so that the distance is always zero.
# told: start-that-moves-along
def l2_sp(body, head, alpha, beta):
    start = nn.utils.parameters_to_vector(body.parameters()).detach().clone()

    def penalty():
        now = nn.utils.parameters_to_vector(body.parameters())
        own = nn.utils.parameters_to_vector(head.parameters())
        return alpha / 2 * (now - now.detach()).square().sum() + beta / 2 * own.square().sum()

    return penalty
