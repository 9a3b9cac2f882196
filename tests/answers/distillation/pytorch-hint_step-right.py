# task: hint_step
# verdict: right
def hint_step(student, regressor, teacher, optimizer, images):
    states = {m: m.training for m in teacher.modules()}
    teacher.eval()
    with torch.no_grad():
        target = teacher(images)
    for m, s in states.items():
        m.training = s
    optimizer.zero_grad()
    diff = regressor(student(images)) - target
    loss = 0.5 * (diff ** 2).reshape(len(images), -1).sum(1).mean()
    loss.backward()
    optimizer.step()
    return loss.item()
