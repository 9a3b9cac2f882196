# task: hint_step
# verdict: wrong
# mistake: the loss is half the mean over all values, not half the sum over an image's values and then the mean over the batch; so it is too small by the number of features
# mistake: student and regressor are put into training mode and left there, though their modes are to stay as they are
# told: mean-over-features
def hint_step(student, regressor, teacher, optimizer, images):
    modes = [(module, module.training) for module in teacher.modules()]
    teacher.eval()
    with torch.no_grad():
        wanted = teacher(images)
    for module, mode in modes:
        module.training = mode
    student.train()
    regressor.train()
    optimizer.zero_grad()
    loss = 0.5 * functional.mse_loss(regressor(student(images)), wanted)
    loss.backward()
    optimizer.step()
    return loss.item()
