# task: save_checkpoint
# verdict: wrong
# mistake: np.savez gets a name and appends .npz so that the replaced file is missing
# told: ending-added-to-the-temporary-file
def save_checkpoint(path, model, optimizer, progress):
    arrays = {f"model.{i}": v.numpy() for i, v in enumerate(model.variables)}
    arrays |= {f"optimizer.{i}": v.numpy() for i, v in enumerate(optimizer.variables)}
    arrays["progress"] = np.array(json.dumps(progress))
    temporary = path + ".tmp"
    try:
        np.savez(temporary, **arrays)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
