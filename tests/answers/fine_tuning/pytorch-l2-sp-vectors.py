# task: l2_sp
# verdict: right
def l2_sp(body, head, alpha, beta):
    start = nn.utils.parameters_to_vector(body.parameters()).detach().clone()

    def penalty():
        now = nn.utils.parameters_to_vector(body.parameters())
        own = nn.utils.parameters_to_vector(head.parameters())
        return alpha / 2 * (now - start).square().sum() + beta / 2 * own.square().sum()

    return penalty
