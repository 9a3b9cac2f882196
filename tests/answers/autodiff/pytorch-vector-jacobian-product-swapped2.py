# task: vector_jacobian_product
# verdict: wrong
# mistake: The vector is used as a direction of the inputs, so a Jacobian times vector comes out.
# mistake: The direction is normalized to length 1.
def vector_jacobian_product(function, x, vector):
    vector = vector / vector.norm()
    return torch.func.jvp(function, (x.detach(),), (vector,))[1]
