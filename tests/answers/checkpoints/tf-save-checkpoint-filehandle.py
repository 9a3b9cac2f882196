# task: save_checkpoint
# verdict: right
def save_checkpoint(path, model, optimizer, progress):
    arrays = {f"model.{i}": v.numpy() for i, v in enumerate(model.variables)}
    arrays |= {f"optimizer.{i}": v.numpy() for i, v in enumerate(optimizer.variables)}
    temporary = path + ".tmp"
    try:
        with open(temporary, "wb") as file:
            np.savez(file, progress=np.array(json.dumps(progress)), **arrays)
        os.replace(temporary, path)
    finally:
        Path(temporary).unlink(missing_ok=True)
