# task: straight_through_round
# verdict: right
def straight_through_round(x):
    y = x.clone()
    with torch.no_grad():
        y.data.round_()
    return y
