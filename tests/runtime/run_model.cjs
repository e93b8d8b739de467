// SPDX-License-Identifier: GPL-3.0-or-later
// Runs model files in runtimes of others, for Vulpes: `node run_model.cjs JOBS.json`.
//
// JOBS.json: { "runtime": "tfjs-tflite" | "litert" | "onnxruntime", "results": FILE,
//              "jobs": [ { "model": FILE, "count": n, "input": FILE, "output": FILE }, … ] }
// `input` holds n samples one after the other, each all inputs of the model in the file's order; `output` receives the
// outputs in the same way, little-endian, each in its own type. `results` receives
//   { "runtime": id, "version": …, "jobs": [ { "outputs": [ { "name", "bytes" }, … ] } or { "error": text }, … ] }
// so a model that cannot be run does not stop the others. Exit 0 when `results` was written, 1 otherwise.
// Needs Node 18 or later and the packages of package.json (`npm ci`).
'use strict';

const fs = require('fs');
const path = require('path');

const packages = {
    'tfjs-tflite': '@tensorflow/tfjs-tflite',
    'litert': '@litertjs/core',
    'onnxruntime': 'onnxruntime-node',
};

function folderOf(id) {
    return path.join(__dirname, 'node_modules', ...packages[id].split('/'));
}

/** The factory in a WASM glue script, whatever kind of module its package says it is. */
function factoryIn(script, name) {
    const source = fs.readFileSync(script, 'utf8');
    const load = new Function('module', 'exports', 'require', '__filename', '__dirname', `${source}\n;return ${name};`);
    const holder = { exports: {} };
    return load(holder, holder.exports, require, script, path.dirname(script));
}

function errorText(error) {
    return String((error && error.message) || error);
}

/** A view of WASM memory moves when the memory grows: take it anew for each use. */
function copyIn(wasm, bytes) {
    const pointer = wasm._malloc(bytes.length);
    if (!pointer)
        throw new Error(`no memory for ${bytes.length} bytes`);
    wasm.HEAPU8.set(bytes, pointer);
    return pointer;
}

function bytesOf(view) {
    return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/** Every runtime: open() once, then load(bytes) -> { inputs: [bytes], run([Uint8Array]) -> [{ name, bytes }], close() }. */
const runtimes = {
    'tfjs-tflite': async () => {
        const folder = path.join(folderOf('tfjs-tflite'), 'wasm');
        const name = 'tflite_web_api_cc_simd';
        const factory = require(path.join(folder, `${name}.js`));
        const wasm = await factory({ wasmBinary: fs.readFileSync(path.join(folder, `${name}.wasm`)) });
        return async (model) => {
            const pointer = copyIn(wasm, model);
            const made = wasm.TFLiteWebModelRunner.CreateFromBufferAndOptions(pointer, model.length,
                { numThreads: 1, enableProfiling: false, maxProfilingBufferEntries: 1024 });
            if (!made.ok())
                throw new Error(made.errorMessage());
            const runner = made.value();
            const each = (list, use) => Array.from({ length: list.size() }, (_, i) => use(list.get(i)));
            return {
                inputs: each(runner.GetInputs(), (tensor) => tensor.data().byteLength),
                run: async (inputs) => {
                    each(runner.GetInputs(), (tensor) => bytesOf(tensor.data()).set(inputs.shift()));
                    if (!runner.Infer())
                        throw new Error('Infer failed');
                    return each(runner.GetOutputs(),
                        (tensor) => ({ name: tensor.name, bytes: bytesOf(tensor.data()).slice() }));
                },
                close: () => {
                    runner.delete();
                    wasm._free(pointer);
                },
            };
        };
    },

    'litert': async () => {
        const folder = path.join(folderOf('litert'), 'wasm');
        const script = path.join(folder, 'litert_wasm_compat_internal.js');
        const factory = factoryIn(script, 'ModuleFactory');
        const quiet = () => {};
        const wasm = await factory({ locateFile: (file) => path.join(folder, file), print: quiet, printErr: quiet });
        const environment = wasm.LiteRtEnvironment.create(null);
        return async (bytes) => {
            const pointer = copyIn(wasm, bytes);
            const model = wasm.loadModel(environment, pointer, bytes.length);
            const compiled = await wasm.compileModel(environment, model,
                { environment: { liteRtEnvironment: environment }, accelerator: 'wasm', cpuOptions: { numThreads: 1 } });
            const signature = model.getSignature(0);
            const names = signature.outputNames();
            const types = Array.from({ length: signature.inputNames().size() }, (_, i) => model.getInputTensorType(0, i));
            const { HOST_MEMORY } = wasm.LiteRtTensorBufferType;
            const { READ, WRITE } = wasm.LiteRtTensorBufferLockMode;
            return {
                inputs: types.map((type) => type.bytes()),
                run: async (inputs) => {
                    const buffers = inputs.map((input, i) => {
                        const buffer = wasm.LiteRtTensorBuffer.createManaged(environment, HOST_MEMORY, types[i], input.length);
                        const at = buffer.lock(WRITE);
                        wasm.HEAPU8.set(input, at);
                        buffer.unlock();
                        return buffer;
                    });
                    const outputs = await compiled.run(0, buffers);
                    const copies = outputs.map((buffer, i) => {
                        const at = buffer.lock(READ);
                        const copy = wasm.HEAPU8.slice(at, at + buffer.packedSize());
                        buffer.unlock();
                        return { name: names.get(i), bytes: copy };
                    });
                    for (const buffer of [...buffers, ...outputs])
                        buffer.delete();
                    return copies;
                },
                close: () => {
                    compiled.delete();
                    model.delete();
                    wasm._free(pointer);
                },
            };
        };
    },

    'onnxruntime': async () => {
        const ort = require(folderOf('onnxruntime'));
        return async (model) => {
            const session = await ort.InferenceSession.create(model,
                { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 });
            const shapes = session.inputMetadata.map((input) => {
                if (input.type !== 'float32')
                    throw new Error(`input ${input.name} is ${input.type}, not float32`);
                return input.shape;
            });
            return {
                inputs: shapes.map((shape) => 4 * shape.reduce((product, size) => product * size, 1)),
                run: async (inputs) => {
                    const feeds = {};
                    inputs.forEach((input, i) => {
                        feeds[session.inputNames[i]] = new ort.Tensor('float32', new Float32Array(input.slice().buffer), shapes[i]);
                    });
                    const outputs = await session.run(feeds);
                    return session.outputNames.map((name) => ({ name, bytes: bytesOf(outputs[name].data).slice() }));
                },
                close: () => session.release(),
            };
        };
    },
};

async function runJob(load, job) {
    const all = fs.readFileSync(job.input);
    const model = await load(new Uint8Array(fs.readFileSync(job.model)));
    const sample = model.inputs.reduce((sum, bytes) => sum + bytes, 0);
    if (all.length !== sample * job.count)
        throw new Error(`the model wants ${sample} bytes for each of ${job.count} inputs, there are ${all.length}`);
    const output = fs.openSync(job.output, 'w');
    let outputs = [];
    let at = 0;
    for (let i = 0; i < job.count; ++i) {
        const inputs = model.inputs.map((bytes) => new Uint8Array(all.subarray(at, at += bytes)));
        const results = await model.run(inputs);
        for (const result of results)
            fs.writeSync(output, result.bytes);
        outputs = results.map((result) => ({ name: result.name, bytes: result.bytes.length }));
    }
    fs.closeSync(output);
    await model.close();
    return { outputs };
}

async function main() {
    const work = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
    if (!Object.prototype.hasOwnProperty.call(runtimes, work.runtime))
        throw new Error(`unknown runtime ${work.runtime}`);
    const { version } = JSON.parse(fs.readFileSync(path.join(folderOf(work.runtime), 'package.json'), 'utf8'));
    const answers = [];
    let load = await runtimes[work.runtime]();
    for (const job of work.jobs) {
        try {
            answers.push(await runJob(load, job));
        } catch (error) {
            answers.push({ error: errorText(error) });
            load = await runtimes[work.runtime]();  // an aborted WASM instance cannot be used again
        }
    }
    fs.writeFileSync(work.results, JSON.stringify({ runtime: work.runtime, version, jobs: answers }));
}

main().then(() => process.exit(0), (error) => {
    process.stderr.write(`${errorText(error)}\n`);
    process.exit(1);
});
