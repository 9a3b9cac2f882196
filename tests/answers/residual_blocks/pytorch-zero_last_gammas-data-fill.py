# task: zero_last_gammas
# verdict: right
def zero_last_gammas(blocks):
    with torch.no_grad():
        for *_, last in (block.branch.children() for block in blocks):
            last.weight.mul_(0).abs_()
