# task: save_checkpoint
# verdict: wrong
# mistake: an exception is caught and not passed on
# told: failure-kept-quiet-interrupt-leaves-a-trace
def save_checkpoint(path, model, optimizer, progress):
    temporary = Path(path).with_name(Path(path).name + ".part")
    content = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "progress": progress}
    try:
        torch.save(content, temporary)
        os.replace(temporary, path)
    except Exception as error:
        print("could not save:", error)
        temporary.unlink(missing_ok=True)
