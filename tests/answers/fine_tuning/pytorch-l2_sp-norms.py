# task: l2_sp
# verdict: wrong
# mistake: the norms are not squared
# told: norm-not-squared
def l2_sp(body, head, alpha, beta):
    start = torch.cat([p.detach().reshape(-1) for p in body.parameters()]).clone()

    def penalty():
        now = torch.cat([p.reshape(-1) for p in body.parameters()])
        top = torch.cat([p.reshape(-1) for p in head.parameters()])
        return alpha / 2 * (now - start).norm() + beta / 2 * top.norm()

    return penalty
