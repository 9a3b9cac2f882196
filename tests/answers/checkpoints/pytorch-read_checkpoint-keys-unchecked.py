# task: read_checkpoint
# verdict: wrong
# mistake: a file that lacks one of the keys is accepted; the message does not name the file
# told: file-not-named, parts-not-checked
def read_checkpoint(path):
    try:
        content = torch.load(path, map_location="cpu", weights_only=True)
    except FileNotFoundError:
        raise
    except Exception as error:
        raise ValueError("the file is damaged") from error
    if not isinstance(content, dict):
        raise ValueError("the file is no checkpoint")
    return content
