# task: hessian_vector_product
# verdict: right
# mistake: none; unusual because the library's autograd.functional.hvp does it, twice backwards

def hessian_vector_product(function, x, vector):
    _, product = torch.autograd.functional.hvp(function, x.detach(), vector)
    return product
