# task: hint_step
# verdict: wrong
# mistake: half of functional.mse_loss is a mean over the features as well, instead of their sum, so the loss is too small by the number of features
# mistake: the teacher is put into evaluation mode and stays there, instead of getting the modes of its layers back
# told: mean-over-features, teacher-left-in-evaluation
def hint_step(student, regressor, teacher, optimizer, images):
    teacher.eval()
    with torch.no_grad():
        hint = teacher(images)
    guess = regressor(student(images))
    loss = 0.5 * functional.mse_loss(guess, hint)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    optimizer.step()
    return loss.item()
