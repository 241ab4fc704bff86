/** As much of the protobuf wire format as one file of cities needs; a dependency would be larger than this. */
export class ProtobufReader {
  private readonly bytes: Uint8Array;
  private position: number;
  private readonly end: number;

  constructor(bytes: Uint8Array, start = 0, end = bytes.length) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  get done(): boolean {
    return this.position >= this.end;
  }

  tag(): { field: number; wire: number } {
    const value = this.varint();
    return { field: value >>> 3, wire: value & 7 };
  }

  /** Multiplies instead of shifting, because a shift would cut the number to 32 bits. */
  varint(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.bytes[this.position++];
      if (byte === undefined) throw new Error("the file of cities ends in the middle of a number");
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 128;
    }
  }

  signed(): number {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  message(): ProtobufReader {
    const length = this.varint();
    this.position += length;
    return new ProtobufReader(this.bytes, this.position - length, this.position);
  }

  skip(wire: number): void {
    if (wire === 0) this.varint();
    else if (wire === 2) this.message();
    else throw new Error(`the file of cities holds an unknown wire type ${wire}`);
  }
}
