# task: l2_sp
# verdict: wrong
# mistake: the head's decay leaves out parameters with one axis (biases), as one often does with weight decay, instead of taking all parameters
# told: biases-of-the-head-left-out
def l2_sp(body, head, alpha, beta):
    start = torch.nn.utils.parameters_to_vector(body.parameters()).detach().clone()

    def penalty():
        now = torch.nn.utils.parameters_to_vector(body.parameters())
        decayed = [p for p in head.parameters() if p.dim() > 1]
        moved = (now - start).square().sum()
        size = sum(p.square().sum() for p in decayed)
        return alpha / 2 * moved + beta / 2 * size

    return penalty
