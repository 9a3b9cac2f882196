# task: vector_jacobian_product
# verdict: right
def vector_jacobian_product(function, x, vector):
    _, pull = torch.func.vjp(function, x.detach())
    return pull(vector)[0]
