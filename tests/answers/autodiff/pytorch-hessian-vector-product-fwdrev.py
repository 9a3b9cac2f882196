# task: hessian_vector_product
# verdict: right
def hessian_vector_product(function, x, vector):
    return torch.func.jvp(torch.func.grad(function), (x.detach(),), (vector,))[1]
