# task: hint_step
# verdict: wrong
# mistake: the squares are summed over the axis of the channels only; over rows and columns the mean is taken
def hint_step(student, regressor, teacher, optimizer, images):
    modes = {module: module.training for module in teacher.modules()}
    teacher.eval()
    with torch.no_grad():
        wanted = teacher(images)
    for module, mode in modes.items():
        module.training = mode
    optimizer.zero_grad()
    difference = regressor(student(images)) - wanted
    loss = 0.5 * (difference**2).sum(dim=1).mean()
    loss.backward()
    optimizer.step()
    return loss.item()
