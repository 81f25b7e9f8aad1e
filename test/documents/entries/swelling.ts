// Ends as the real reader does when its watch finds that it takes too much memory.
process.on('message', () => process.kill(process.pid, 'SIGTERM'))
