# task: hint_step
# verdict: wrong
# mistake: mse_loss averages over features
# told: mean-over-features
def hint_step(student, regressor, teacher, optimizer, images):
    states = {m: m.training for m in teacher.modules()}
    teacher.eval()
    with torch.no_grad():
        target = teacher(images)
    for m, s in states.items():
        m.training = s
    optimizer.zero_grad()
    loss = 0.5 * functional.mse_loss(regressor(student(images)), target)
    loss.backward()
    optimizer.step()
    return loss.item()
