# task: save_checkpoint
# verdict: wrong
# mistake: np.savez is given a name without .npz, to which it adds the ending, so os.replace looks for a file that is not there and the .npz stays in the folder
# mistake: the variables are taken from model.weights, which lacks the seed states of dropout and other non-weight variables, instead of model.variables
# told: ending-added-to-the-temporary-file
def save_checkpoint(path, model, optimizer, progress):
    temporary = path + ".tmp"
    arrays = {f"model.{i}": v.numpy() for i, v in enumerate(model.weights)}
    arrays |= {f"optimizer.{i}": v.numpy() for i, v in enumerate(optimizer.variables)}
    arrays["progress"] = np.array(json.dumps(progress))
    try:
        np.savez(temporary, **arrays)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
