# task: hint_step
# verdict: right
# way: a deep copy of the teacher answers, so that the teacher itself is never touched; einsum for the squared distance
def hint_step(student, regressor, teacher, optimizer, images):
    import copy

    oracle = copy.deepcopy(teacher).eval()
    with torch.no_grad():
        hint = oracle(images)
    for part in (student, regressor):
        for parameter in part.parameters():
            parameter.grad = None
    optimizer.zero_grad()
    gap = (regressor(student(images)) - hint).reshape(len(hint), -1)
    loss = 0.5 * torch.einsum("nf,nf->", gap, gap) / len(gap)
    loss.backward()
    optimizer.step()
    return float(loss.detach())
