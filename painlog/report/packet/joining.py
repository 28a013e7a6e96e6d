"""Joins PDFs to one. The structure tree of tagged parts is carried over, so that screen readers keep reading them.

pypdf does the joining and leaves structure trees behind; they are put together here: each part's own `Document`
becomes one under the joined root, page numbers of the tree are moved up, and ids are kept apart by part.
"""

import io
from collections.abc import Iterator, Sequence

import pypdf
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

_CLAIM = b"<pdfuaid:part>1</pdfuaid:part>"


def joined(parts: Sequence[bytes], appended: Sequence[bytes] = ()) -> bytes:
    """All pages of the tagged `parts`, then those of `appended`, in this order, as one PDF.

    The result is tagged as far as the parts are. It says of itself that it keeps to PDF/UA-1 only where nothing was
    appended: pages that came from elsewhere hold no tags. The names of those who made them, and all else that stands
    beside their pages, stays out.
    """
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(parts[0]))
    tree = _tree_of(writer)
    _mark_ids(tree, 0)
    for place, part in enumerate(parts[1:], start=1):
        _add_tagged(writer, tree, pypdf.PdfReader(io.BytesIO(part)), place)
    for pdf in appended:
        writer.append(io.BytesIO(pdf), import_outline=False)
    if appended:
        _take_back_the_claim(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _add_tagged(writer: pypdf.PdfWriter, tree: DictionaryObject, reader: pypdf.PdfReader, place: int) -> None:
    first = len(writer.pages)
    writer.append(reader, import_outline=False)
    next_key = int(tree["/ParentTreeNextKey"])  # type: ignore[call-overload]  # a number in every tree of ours
    for number, page in enumerate(reader.pages):
        if "/StructParents" in page:
            key = NumberObject(int(page["/StructParents"]) + next_key)  # type: ignore[call-overload]
            writer.pages[first + number][NameObject("/StructParents")] = key
    theirs = _tree_of(reader).clone(writer)  # its pages are the joined ones by now
    assert isinstance(theirs, DictionaryObject) and tree.indirect_reference is not None
    _mark_ids(theirs, place)
    kids = tree["/K"]
    assert isinstance(kids, ArrayObject)
    for kid in _dictionaries(theirs.get("/K")):
        kid[NameObject("/P")] = tree.indirect_reference
        kids.append(kid.indirect_reference or kid)
    _take_numbers(tree, theirs, next_key)
    _take_names(tree, theirs)


def _tree_of(pdf: pypdf.PdfReader | pypdf.PdfWriter) -> DictionaryObject:
    tree = pdf.root_object["/StructTreeRoot"].get_object()
    assert isinstance(tree, DictionaryObject)  # only what Typst tagged is handed in
    return tree


def _take_numbers(tree: DictionaryObject, theirs: DictionaryObject, next_key: int) -> None:
    """The parent tree: from a page's number to the tags on it."""
    mine, added = _list_of(tree, "/ParentTree", "/Nums"), _list_of(theirs, "/ParentTree", "/Nums")
    for place in range(0, len(added), 2):
        mine.append(NumberObject(int(added[place]) + next_key))
        mine.append(added[place + 1])
    count = next_key + int(theirs["/ParentTreeNextKey"])  # type: ignore[call-overload]
    tree[NameObject("/ParentTreeNextKey")] = NumberObject(count)


def _take_names(tree: DictionaryObject, theirs: DictionaryObject) -> None:
    """The tree of ids, in the order of their names, as a reader looks them up."""
    if "/IDTree" not in theirs:
        return
    if "/IDTree" not in tree:
        tree[NameObject("/IDTree")] = theirs["/IDTree"]
        return
    names = _list_of(tree, "/IDTree", "/Names")
    names.extend(_list_of(theirs, "/IDTree", "/Names"))
    pairs = sorted(zip(names[::2], names[1::2], strict=True), key=lambda pair: str(pair[0]))
    names.clear()
    for pair in pairs:
        names.extend(pair)


def _list_of(tree: DictionaryObject, name: str, inner: str) -> ArrayObject:
    holder = tree[name].get_object()
    assert isinstance(holder, DictionaryObject)
    found = holder[inner].get_object()
    assert isinstance(found, ArrayObject)
    return found


def _mark_ids(tree: DictionaryObject, place: int) -> None:
    """Ids are counted anew in every part: each gets its part's number in front, wherever it is named."""
    for element in _elements(tree):
        if "/ID" in element:
            element[NameObject("/ID")] = _marked(element["/ID"], place)
        for attributes in _dictionaries(element.get("/A")):
            headers = attributes.get("/Headers")
            if isinstance(headers, ArrayObject):
                attributes[NameObject("/Headers")] = ArrayObject(_marked(one, place) for one in headers)
    if "/IDTree" in tree:
        names = _list_of(tree, "/IDTree", "/Names")
        for number in range(0, len(names), 2):
            names[number] = _marked(names[number], place)


def _marked(name: object, place: int) -> TextStringObject:
    return TextStringObject(f"P{place:02}{name}")


def _elements(node: DictionaryObject) -> Iterator[DictionaryObject]:
    for kid in _dictionaries(node.get("/K")):
        if "/S" in kid:
            yield kid
            yield from _elements(kid)


def _dictionaries(value: PdfObject | None) -> Iterator[DictionaryObject]:
    found = value.get_object() if value is not None else None
    for one in found if isinstance(found, ArrayObject) else [found]:
        inner = one.get_object() if one is not None else None
        if isinstance(inner, DictionaryObject):
            yield inner


def _take_back_the_claim(writer: pypdf.PdfWriter) -> None:
    """Say no longer that all of it is PDF/UA-1: the appended pages are not."""
    said = writer.root_object["/Metadata"].get_object()
    assert isinstance(said, StreamObject)
    plain = DecodedStreamObject()
    plain.set_data(said.get_data().replace(_CLAIM, b""))
    plain[NameObject("/Type")] = NameObject("/Metadata")
    plain[NameObject("/Subtype")] = NameObject("/XML")
    writer.root_object[NameObject("/Metadata")] = writer._add_object(plain)
