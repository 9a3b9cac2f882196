# task: hint_step
# verdict: right
# mistake: none; unusual because a deep copy of the teacher is asked, and the gradients are computed by autograd.grad and put in place
def hint_step(student, regressor, teacher, optimizer, images):
    import copy

    with torch.no_grad():
        wanted = copy.deepcopy(teacher).eval()(images).flatten(1)
    features = regressor(student(images)).flatten(1)
    loss = torch.einsum("nd,nd->", features - wanted, features - wanted) / (2 * len(images))
    parameters = [p for group in optimizer.param_groups for p in group["params"]]
    wished = [p for p in parameters if p.requires_grad]
    for p in parameters:
        p.grad = None
    for p, gradient in zip(wished, torch.autograd.grad(loss, wished, allow_unused=True)):
        p.grad = gradient
    optimizer.step()
    return float(loss.detach())
