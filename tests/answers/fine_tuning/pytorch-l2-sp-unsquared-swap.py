# task: l2_sp
# verdict: wrong
# mistake: The distance is not squared.
# mistake: alpha and beta are exchanged.
def l2_sp(body, head, alpha, beta):
    start = nn.utils.parameters_to_vector(body.parameters()).detach().clone()

    def penalty():
        now = nn.utils.parameters_to_vector(body.parameters())
        own = nn.utils.parameters_to_vector(head.parameters())
        return beta / 2 * (now - start).norm() + alpha / 2 * own.square().sum()

    return penalty
