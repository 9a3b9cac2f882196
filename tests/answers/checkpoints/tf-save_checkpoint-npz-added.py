# task: save_checkpoint
# verdict: wrong
# mistake: np.savez adds .npz to the temporary name, so os.replace does not find it
# told: ending-added-to-the-temporary-file
def save_checkpoint(path, model, optimizer, progress):
    arrays = {f"model.{i}": v.numpy() for i, v in enumerate(model.variables)}
    arrays.update({f"optimizer.{i}": v.numpy() for i, v in enumerate(optimizer.variables)})
    arrays["progress"] = np.array(json.dumps(progress))
    temporary = path + ".tmp"
    try:
        np.savez(temporary, **arrays)
        os.replace(temporary, path)
    except BaseException:
        if os.path.exists(temporary):
            os.remove(temporary)
        raise
