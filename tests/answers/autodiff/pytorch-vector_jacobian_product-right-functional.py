# task: vector_jacobian_product
# verdict: right
def vector_jacobian_product(function, x, vector):
    from torch.autograd import functional as products

    _, product = products.vjp(function, x.detach(), vector)
    return product
