# task: hint_step
# verdict: wrong
# mistake: half of functional.mse_loss, i.e. the mean over features too, instead of the sum over all feature axes and the mean over the batch
# mistake: after the step teacher.train() puts the teacher into training mode whatever modes its layers had
# told: mean-over-features, teacher-all-in-training
def hint_step(student, regressor, teacher, optimizer, images):
    teacher.eval()
    with torch.no_grad():
        wanted = teacher(images)
    teacher.train()
    optimizer.zero_grad()
    loss = 0.5 * functional.mse_loss(regressor(student(images)), wanted)
    loss.backward()
    optimizer.step()
    return loss.item()
